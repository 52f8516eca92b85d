<?php
/** One block per widget. Only its options are saved; the page gets its HTML when it is shown. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

function block_name( array $widget ): string {
	return "coalition-widgets/{$widget['name']}";
}

function register_blocks(): void {
	$needs = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' );
	wp_register_script( HANDLE . '-editor', plugins_url( 'editor.js', PLUGIN_FILE ), $needs, library()['version'], true );
	foreach ( library()['widgets'] as $widget ) {
		register_block_type(
			block_name( $widget ),
			array(
				'api_version'           => 3,
				'title'                 => translated( $widget['title'] ),
				'description'           => translated( $widget['description'] ),
				'category'              => 'coalition-widgets',
				'icon'                  => 'chart-bar',
				'keywords'              => array( 'coalition', __( 'open government', 'coalition-widgets' ) ),
				'attributes'            => block_attributes( $widget ),
				'supports'              => array( 'html' => false, 'align' => array( 'wide', 'full' ) ),
				'editor_script_handles' => array( HANDLE . '-editor' ),
				'render_callback'       => function ( $given ) use ( $widget ) {
					return render_block( $widget, $given );
				},
			)
		);
	}
}
add_action( 'init', __NAMESPACE__ . '\register_blocks' );

function block_attributes( array $widget ): array {
	$attributes = array( 'fallback' => array( 'type' => 'string' ) );
	foreach ( $widget['options'] as $option ) {
		$is_text                       = ! in_array( $option['type'], array( 'boolean', 'number' ), true );
		$attributes[ $option['name'] ] = array( 'type' => $is_text ? 'string' : $option['type'] );
	}
	return $attributes;
}

function render_block( array $widget, array $given ): string {
	$names    = array_column( $widget['options'], 'name' );
	$fallback = isset( $given['fallback'] ) && is_string( $given['fallback'] ) ? trim( $given['fallback'] ) : '';
	// What is not ours belongs to the editor: align, className, lock and what may come.
	$ours = array_intersect_key( $given, array_flip( $names ) );
	$html = render( $widget, $ours, '' === $fallback ? '' : '<p>' . esc_html( wp_specialchars_decode( $fallback, ENT_QUOTES ) ) . '</p>' );
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
}

function add_block_category( array $categories ): array {
	$categories[] = array( 'slug' => 'coalition-widgets', 'title' => __( 'Open-government coalition', 'coalition-widgets' ) );
	return $categories;
}
add_filter( 'block_categories_all', __NAMESPACE__ . '\add_block_category' );

/** What editor.js knows: the widgets in the reader's language, the settings, and where the library is. */
function enqueue_editor_data(): void {
	$widgets = array();
	foreach ( library()['widgets'] as $widget ) {
		$options = array();
		foreach ( $widget['options'] as $option ) {
			$option['label'] = translated( $option['label'] );
			$option['help']  = translated( $option['help'] );
			$options[]       = $option;
		}
		$widgets[] = array(
			'block'   => block_name( $widget ),
			'tag'     => $widget['tag'],
			'title'   => translated( $widget['title'] ),
			'options' => $options,
		);
	}
	$defaults = array();
	foreach ( array( 'src', 'endpoint', 'format', 'privacy' ) as $name ) {
		$defaults[ $name ] = setting( $name );
	}
	$scripts = array( 'coalition-widgets.js' );
	foreach ( library()['languages'] as $language ) {
		$scripts[] = "lang/$language.js";
	}
	$data = array(
		'widgets'     => $widgets,
		'defaults'    => array_filter( $defaults ),
		'accent'      => setting( 'accent' ),
		'language'    => get_bloginfo( 'language' ),
		'scripts'     => array_map( __NAMESPACE__ . '\versioned', array_map( __NAMESPACE__ . '\library_url', $scripts ) ),
		'style'       => versioned( library_url( 'coalition-widgets.css' ) ),
		'settingsUrl' => current_user_can( 'manage_options' ) ? settings_url() : '',
		'words'       => editor_words(),
	);
	$json = wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP );
	wp_add_inline_script( HANDLE . '-editor', "window.coalitionWidgets = $json;", 'before' );
}
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\enqueue_editor_data' );

function editor_words(): array {
	return array(
		'data'          => __( 'Data', 'coalition-widgets' ),
		'appearance'    => __( 'What is shown', 'coalition-widgets' ),
		'more'          => __( 'More', 'coalition-widgets' ),
		'default'       => __( 'Default', 'coalition-widgets' ),
		/* translators: %s: a value. */
		'defaultIs'     => __( 'Default: %s', 'coalition-widgets' ),
		'none'          => __( '(none chosen)', 'coalition-widgets' ),
		'fallback'      => __( 'Without JavaScript', 'coalition-widgets' ),
		'fallbackHelp'  => __( 'A sentence that is shown until the widget is there, and where it cannot be.', 'coalition-widgets' ),
		'noFeed'        => __( 'Where is the coalition’s feed? Paste its address; it ends in .json most often.', 'coalition-widgets' ),
		'feed'          => __( 'Address of the feed', 'coalition-widgets' ),
		'forAll'        => __( 'Set it for all pages', 'coalition-widgets' ),
		'failed'        => __( 'The feed could not be had:', 'coalition-widgets' ),
		/* translators: %s: how many. */
		'problems'      => __( 'The feed has mistakes (%s). The rest of it is shown.', 'coalition-widgets' ),
		'choose'        => __( 'Choose a commitment in the sidebar.', 'coalition-widgets' ),
		'preview'       => __( 'Preview', 'coalition-widgets' ),
	);
}

function settings_url(): string {
	return admin_url( 'options-general.php?page=coalition-widgets' );
}
