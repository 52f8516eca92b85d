<?php
/** The shortcodes in the settings, each with what it takes. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

function show_shortcodes(): void {
	printf( '<h2>%s</h2><p>%s</p>', esc_html__( 'Shortcodes', 'coalition-widgets' ), esc_html__( 'For places without blocks. In the block editor, look for “coalition”.', 'coalition-widgets' ) );
	echo '<ul style="max-width: 50em">';
	$common = array();
	foreach ( library()['widgets'] as $widget ) {
		$further = array();
		foreach ( $widget['options'] as $option ) {
			if ( 'common' === $option['group'] || 'src' === $option['name'] ) {
				$common[ $option['name'] ] = $option;
			} elseif ( ! is_in_shortcode( $option ) ) {
				$further[] = $option;
			}
		}
		printf( '<li class="card" style="max-width: none"><p><code>%s</code> <strong>%s</strong><br>%s</p>', esc_html( shortest( $widget ) ), esc_html( translated( $widget['title'] ) ), esc_html( translated( $widget['description'] ) ) );
		show_attributes( __( 'It takes besides:', 'coalition-widgets' ), $further );
		echo '</li>';
	}
	echo '<li class="card" style="max-width: none">';
	show_attributes( __( 'Nearly all of them take besides:', 'coalition-widgets' ), $common );
	echo '</li></ul>';
	show_ids();
}

/** What has to be written at least: where the feed and the form are is in the settings. */
function shortest( array $widget ): string {
	$needed = array_filter( $widget['options'], __NAMESPACE__ . '\is_in_shortcode' );
	$parts  = array_merge( array( shortcode_name( $widget ) ), array_map( __NAMESPACE__ . '\example_of', $needed ) );
	return '[' . implode( ' ', $parts ) . ']';
}

function is_in_shortcode( array $option ): bool {
	return ! empty( $option['required'] ) && 'commitment' === $option['name'];
}

function example_of( array $option ): string {
	return $option['name'] . ( 'boolean' === $option['type'] ? '' : '="…"' );
}

function show_attributes( string $heading, array $options ): void {
	if ( ! $options ) {
		return;
	}
	printf( '<p>%s</p><ul class="ul-disc">', esc_html( $heading ) );
	foreach ( $options as $option ) {
		$words = isset( $option['choices'] ) ? implode( ', ', array_keys( $option['choices'] ) ) : '';
		if ( 'list' === $option['type'] ) {
			/* translators: %s: a list of words. */
			$words = sprintf( __( 'several of %s', 'coalition-widgets' ), $words );
		}
		printf( '<li><code>%s</code> %s</li>', esc_html( example_of( $option ) ), esc_html( translated( $option['label'] ) . ( '' === $words ? '' : ": $words" ) ) );
	}
	echo '</ul>';
}

/** Filled by settings.js, whose browser has the feed. */
function show_ids(): void {
	printf( '<details id="coalition-widgets-ids" hidden><summary>%s</summary><table class="widefat striped" style="max-width: 50em; margin-top: 1em; overflow-wrap: anywhere"><tbody></tbody></table></details>', esc_html__( 'Ids of the commitments', 'coalition-widgets' ) );
}
