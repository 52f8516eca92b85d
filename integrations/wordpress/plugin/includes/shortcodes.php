<?php
/** One shortcode per widget: [coalition_members src="…" no-people]what is shown without script[/coalition_members] */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

function shortcode_name( array $widget ): string {
	return str_replace( '-', '_', $widget['tag'] );
}

function register_shortcodes(): void {
	foreach ( library()['widgets'] as $widget ) {
		add_shortcode(
			shortcode_name( $widget ),
			function ( $attributes, $content ) use ( $widget ) {
				return render_shortcode( $widget, $attributes, $content );
			}
		);
	}
}
add_action( 'init', __NAMESPACE__ . '\register_shortcodes' );

/** @param array|string $attributes '' where there are none */
function render_shortcode( array $widget, $attributes, ?string $content ): string {
	$given = array();
	foreach ( (array) $attributes as $name => $value ) {
		// WordPress numbers what stands there without a value, as no-people does.
		if ( is_int( $name ) ) {
			list( $name, $value ) = array( strtolower( $value ), true );
		}
		if ( '' !== $name ) {
			$given[ $name ] = $value;
		}
	}
	// The paragraphs that WordPress puts around lines begin outside of us.
	$content = preg_replace( '#^\s*(</p>|<br\s*/?>)|(<p>|<br\s*/?>)\s*$#', '', (string) $content );
	return render( $widget, $given, trim( force_balance_tags( wp_kses_post( $content ) ) ) );
}
