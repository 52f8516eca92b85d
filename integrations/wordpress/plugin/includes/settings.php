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

function settings_url(): string {
	return admin_url( 'options-general.php?page=coalition-widgets' );
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

/** What each is called on its page. */
function setting_labels(): array {
	return array(
		'src'      => __( 'Feed', 'coalition-widgets' ),
		'endpoint' => __( 'Feedback goes to', 'coalition-widgets' ),
		'format'   => __( 'Feedback format', 'coalition-widgets' ),
		'privacy'  => __( 'Privacy sentence', 'coalition-widgets' ),
		'accent'   => __( 'Accent', 'coalition-widgets' ),
	);
}

/** What is wrong is reported and not kept: what was set before stays. */
function checked_settings( $given ): array {
	$given   = is_array( $given ) ? $given : array();
	$checked = array();
	$wrong   = array();
	foreach ( SETTINGS as $name ) {
		$typed = isset( $given[ $name ] ) && is_string( $given[ $name ] ) ? trim( wp_check_invalid_utf8( $given[ $name ] ) ) : '';
		$value = '' === $typed ? '' : checked_setting( $name, $typed );
		if ( is_wp_error( $value ) ) {
			$wrong[ $name ] = array( 'typed' => $typed, 'message' => $value->get_error_message() );
			$value          = setting( $name );
		}
		if ( is_string( $value ) && '' !== $value ) {
			$checked[ $name ] = $value;
		}
	}
	if ( $wrong && function_exists( 'add_settings_error' ) ) {
		tell_wrong( $wrong );
	}
	return $checked;
}

/** @return string|null|\WP_Error */
function checked_setting( string $name, string $value ) {
	if ( 'accent' === $name ) {
		$colour = sanitize_hex_color( '#' . ltrim( trim( $value ), '#' ) );
		/* translators: %s: what was typed. */
		$words = __( 'The accent “%s” is no colour. Write # and six digits, such as #1d4f91.', 'coalition-widgets' );
		return $colour ? $colour : new \WP_Error( 'accent', sprintf( $words, $value ) );
	}
	$option = option_named( $name );
	if ( ! $option ) {
		return $value;
	}
	$option['called'] = setting_labels()[ $name ];
	return checked_option( $option, $value );
}

/** The first widget's that has it; an option of one name is the same everywhere. */
function option_named( string $name ): ?array {
	foreach ( library()['widgets'] as $widget ) {
		foreach ( $widget['options'] as $option ) {
			if ( $name === $option['name'] ) {
				return $option;
			}
		}
	}
	return null;
}

/** What was typed and not kept waits here until its page is shown again, which is at once. */
const WRONG = 'coalition_widgets_wrong';

/** @param array $wrong name => what was typed and what is wrong with it */
function tell_wrong( array $wrong ): void {
	foreach ( $wrong as $name => $field ) {
		// WordPress prints it as HTML.
		add_settings_error( OPTION, $name, esc_html( $field['message'] ) );
	}
	$words = __( 'What is marked below was not saved: there, what was set before still holds. Everything else is saved.', 'coalition-widgets' );
	add_settings_error( OPTION, 'rest', esc_html( $words ), 'info' );
	set_transient( WRONG, array( 'user' => get_current_user_id(), 'fields' => $wrong ), 5 * MINUTE_IN_SECONDS );
}

/** Once: a page that is opened later shows what is set. */
function taken_wrong(): array {
	$kept = get_transient( WRONG );
	if ( ! is_array( $kept ) || get_current_user_id() !== $kept['user'] ) {
		return array();
	}
	delete_transient( WRONG );
	return $kept['fields'];
}
