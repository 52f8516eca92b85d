<?php
/** One block per widget. Only its options are saved; the page gets its HTML when it is shown. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

function block_name( array $widget ): string {
	return "coalition-widgets/{$widget['name']}";
}

function register_blocks(): void {
	register_editor_scripts();
	foreach ( library()['widgets'] as $widget ) {
		register_block_type(
			block_name( $widget ),
			array(
				'api_version'           => 3,
				'title'                 => translated( $widget['title'] ),
				'description'           => translated( $widget['description'] ),
				'category'              => 'coalition-widgets',
				'icon'                  => $widget['icon'],
				'keywords'              => array_merge(
					array( 'coalition', __( 'open government', 'coalition-widgets' ) ),
					array_map( __NAMESPACE__ . '\translated', $widget['keywords'] )
				),
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
	$html = render( $widget, $ours, '' === $fallback ? '' : '<p>' . esc_html( wp_specialchars_decode( $fallback, ENT_QUOTES ) ) . '</p>', 'label' );
	return '' === $html ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
}

function add_block_category( array $categories ): array {
	$categories[] = array( 'slug' => 'coalition-widgets', 'title' => __( 'Open-government coalition', 'coalition-widgets' ) );
	return $categories;
}
add_filter( 'block_categories_all', __NAMESPACE__ . '\add_block_category' );
