<?php
/** What the site's administrator set: one option, an array of texts. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

const OPTION = 'coalition_widgets';

/** All but `accent` are defaults of the widgets' options of the same name. */
const SETTINGS = array( 'src', 'endpoint', 'format', 'privacy', 'accent' );

function setting( string $name ): string {
	$settings = get_option( OPTION );
	$value    = is_array( $settings ) && isset( $settings[ $name ] ) ? $settings[ $name ] : '';
	return is_string( $value ) ? $value : '';
}

function register_settings(): void {
	register_setting(
		'coalition-widgets',
		OPTION,
		array(
			'type'              => 'array',
			'default'           => array(),
			'show_in_rest'      => false,
			'sanitize_callback' => __NAMESPACE__ . '\checked_settings',
		)
	);
}
add_action( 'init', __NAMESPACE__ . '\register_settings' );

/** What is wrong is told and not kept: what was set before stays. */
function checked_settings( $given ): array {
	$given   = is_array( $given ) ? $given : array();
	$checked = array();
	foreach ( SETTINGS as $name ) {
		$value = isset( $given[ $name ] ) && is_string( $given[ $name ] ) ? trim( wp_check_invalid_utf8( $given[ $name ] ) ) : '';
		$value = '' === $value ? '' : checked_setting( $name, $value );
		if ( is_wp_error( $value ) ) {
			if ( function_exists( 'add_settings_error' ) ) {
				// WordPress prints it as HTML.
				add_settings_error( OPTION, $name, esc_html( $value->get_error_message() ) );
			}
			$value = setting( $name );
		}
		if ( '' !== $value ) {
			$checked[ $name ] = $value;
		}
	}
	return $checked;
}

/** @return string|\WP_Error */
function checked_setting( string $name, string $value ) {
	if ( 'accent' === $name ) {
		$colour = sanitize_hex_color( $value );
		/* translators: %s: what was typed. */
		$words = __( 'The accent “%s” is no colour. Write # and six digits, such as #1d4f91.', 'coalition-widgets' );
		return $colour ? $colour : new \WP_Error( 'accent', sprintf( $words, $value ) );
	}
	foreach ( library()['widgets'] as $widget ) {
		foreach ( $widget['options'] as $option ) {
			if ( $name === $option['name'] ) {
				return checked_option( $option, $value );
			}
		}
	}
	return $value;
}
