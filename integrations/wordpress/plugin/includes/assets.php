<?php
/** The library's files: from the plugin itself, and only on pages that show a widget. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'coalition-widgets';

function library_url( string $file ): string {
	return plugins_url( "library/$file", PLUGIN_FILE );
}

/** Where editor.js and the settings page find what visitors get. */
function versioned( string $url ): string {
	return add_query_arg( 'ver', library()['version'], $url );
}

function register_assets(): void {
	$version = library()['version'];
	wp_register_style( HANDLE, library_url( 'coalition-widgets.css' ), array(), $version );
	wp_register_script( HANDLE, library_url( 'coalition-widgets.js' ), array(), $version, true );
	// The colour is in the address: a strict policy allows neither a style attribute nor an inline script.
	$accent = add_query_arg( 'accent', rawurlencode( setting( 'accent' ) ), plugins_url( 'accent.js', PLUGIN_FILE ) );
	wp_register_script( HANDLE . '-accent', $accent, array(), $version, true );
}
add_action( 'init', __NAMESPACE__ . '\register_assets' );

function enqueue_assets(): void {
	wp_enqueue_style( HANDLE );
	wp_enqueue_script( HANDLE );
	if ( '' !== setting( 'accent' ) ) {
		wp_enqueue_script( HANDLE . '-accent' );
	}
}

/** Rendering asks for the files, too; but by then a classic theme has sent the head, where the stylesheet belongs. */
function enqueue_early(): void {
	$post = is_singular() ? get_queried_object() : null;
	if ( $post instanceof \WP_Post && ! post_password_required( $post ) && has_widget( $post->post_content ) ) {
		enqueue_assets();
	}
}
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_early' );

function has_widget( string $content ): bool {
	foreach ( library()['widgets'] as $widget ) {
		if ( false !== strpos( $content, '<!-- wp:' . block_name( $widget ) . ' ' ) || has_shortcode( $content, shortcode_name( $widget ) ) ) {
			return true;
		}
	}
	return false;
}

/** All our scripts are modules; older versions of WordPress know only classic ones. */
function as_module( $tag, $handle, $src ) {
	if ( ! in_array( $handle, array( HANDLE, HANDLE . '-accent' ), true ) ) {
		return $tag;
	}
	// Through WordPress, so that a nonce that a site adds to its scripts is kept.
	return wp_get_script_tag(
		array(
			'type' => 'module',
			'src'  => $src,
			'id'   => "$handle-js",
		)
	);
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 3 );
