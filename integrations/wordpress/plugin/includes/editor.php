<?php
/** What the block editor loads: plain scripts, and what they know of this site. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

function register_editor_scripts(): void {
	$version = library()['version'];
	$needs   = array( 'wp-components', 'wp-element' );
	wp_register_script( HANDLE . '-editor-controls', plugins_url( 'editor-controls.js', PLUGIN_FILE ), $needs, $version, true );
	$needs = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', HANDLE . '-editor-controls' );
	wp_register_script( HANDLE . '-editor', plugins_url( 'editor.js', PLUGIN_FILE ), $needs, $version, true );
}

/** The widgets in the reader's language, the settings, and where the library is. */
function enqueue_editor_data(): void {
	$defaults = array();
	foreach ( array( 'src', 'endpoint', 'format', 'privacy' ) as $name ) {
		$defaults[ $name ] = setting( $name );
	}
	$data = array(
		'widgets'     => array_map( __NAMESPACE__ . '\widget_for_editor', library()['widgets'] ),
		'defaults'    => array_filter( $defaults ),
		'accent'      => setting( 'accent' ),
		'language'    => get_bloginfo( 'language' ),
		'scripts'     => array( versioned( library_url( 'coalition-widgets.js' ) ) ),
		'style'       => versioned( library_url( 'coalition-widgets.css' ) ),
		'settingsUrl' => current_user_can( 'manage_options' ) ? settings_url() : '',
		'words'       => editor_words(),
	);
	$json = wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP );
	wp_add_inline_script( HANDLE . '-editor-controls', "window.coalitionWidgets = $json;", 'before' );
}
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\enqueue_editor_data' );

function widget_for_editor( array $widget ): array {
	$options = array();
	foreach ( $widget['options'] as $option ) {
		foreach ( array( 'label', 'help', 'none' ) as $words ) {
			$option[ $words ] = empty( $option[ $words ] ) ? '' : translated( $option[ $words ] );
		}
		$choices = array();
		foreach ( isset( $option['choices'] ) ? $option['choices'] : array() as $value => $label ) {
			$choices[] = array( 'value' => $value, 'label' => translated( $label ) );
		}
		$option['choices'] = $choices;
		$options[]         = $option;
	}
	return array(
		'block'   => block_name( $widget ),
		'tag'     => $widget['tag'],
		'title'   => translated( $widget['title'] ),
		'icon'    => $widget['icon'],
		'options' => $options,
	);
}

function editor_words(): array {
	return array(
		'data'         => __( 'Data', 'coalition-widgets' ),
		'appearance'   => __( 'What is shown', 'coalition-widgets' ),
		'more'         => __( 'More', 'coalition-widgets' ),
		'choose'       => __( 'Choose…', 'coalition-widgets' ),
		'noTick'       => __( 'None ticked: all.', 'coalition-widgets' ),
		'fallback'     => __( 'Without JavaScript', 'coalition-widgets' ),
		'fallbackHelp' => __( 'A sentence that is shown until the widget is there, and where it cannot be.', 'coalition-widgets' ),
		'noFeed'       => __( 'Where is the coalition’s feed? Paste its address; it ends in .json most often.', 'coalition-widgets' ),
		'noEndpoint'   => __( 'Where should the messages go? The address that takes them is set in Settings → Coalition Widgets. Until then visitors see no form.', 'coalition-widgets' ),
		'feed'         => __( 'Address of the feed', 'coalition-widgets' ),
		'forAll'       => __( 'Set it for all pages', 'coalition-widgets' ),
		'failed'       => __( 'The feed could not be loaded:', 'coalition-widgets' ),
		/* translators: %s: how many. */
		'problems'     => __( 'The feed has mistakes (%s). The rest of it is shown.', 'coalition-widgets' ),
		'chooseOne'    => __( 'Choose a commitment in the sidebar.', 'coalition-widgets' ),
		'preview'      => __( 'Preview', 'coalition-widgets' ),
	);
}
