<?php
/** The fields of Settings → Coalition Widgets. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

function helps(): array {
	return array(
		'src'      => __( 'The address of the coalition’s JSON file. If it is on another host, that host has to allow it (Access-Control-Allow-Origin). Each block and shortcode can name another one.', 'coalition-widgets' ),
		'endpoint' => __( 'The address that takes what residents send. Without one the feedback form is not shown to visitors.', 'coalition-widgets' ),
		'format'   => __( 'What the address above understands.', 'coalition-widgets' ),
		'privacy'  => __( 'Who keeps what residents send, what for, and how long. Stands in the form, before the link to your privacy policy.', 'coalition-widgets' ),
		'accent'   => __( 'One colour, as #1d4f91. Everything else is made to be readable with it. Empty: what your theme says.', 'coalition-widgets' ),
	);
}

/** @param array $wrong from taken_wrong() */
function add_fields( array $wrong ): void {
	add_settings_section( 'defaults', '', '__return_false', 'coalition-widgets' );
	foreach ( setting_labels() as $name => $label ) {
		$field = array(
			'name'      => $name,
			'wrong'     => isset( $wrong[ $name ] ) ? $wrong[ $name ] : null,
			'label_for' => "coalition-widgets-$name",
		);
		add_settings_field( $name, esc_html( $label ), __NAMESPACE__ . '\show_field', 'coalition-widgets', 'defaults', $field );
	}
}

function show_field( array $field ): void {
	$name = $field['name'];
	$id   = $field['label_for'];
	show_control( $name, $id, $field['wrong'] ? $field['wrong']['typed'] : setting( $name ), (bool) $field['wrong'] );
	if ( $field['wrong'] ) {
		$now = setting( $name );
		/* translators: %s: the value that is set. */
		$still = '' === $now ? '' : ' ' . sprintf( __( 'Still set: %s', 'coalition-widgets' ), $now );
		printf( '<p id="%s-wrong"><strong>%s</strong>%s</p>', esc_attr( $id ), esc_html( $field['wrong']['message'] ), esc_html( $still ) );
	}
	printf( '<p class="description" id="%s-help">%s</p>', esc_attr( $id ), esc_html( helps()[ $name ] ) );
}

function show_control( string $name, string $id, string $value, bool $is_wrong ): void {
	$attributes = sprintf(
		'id="%1$s" name="%2$s" aria-describedby="%3$s%1$s-help"%4$s',
		esc_attr( $id ),
		esc_attr( OPTION . "[$name]" ),
		$is_wrong ? esc_attr( "$id-wrong " ) : '',
		$is_wrong ? ' aria-invalid="true" style="border-color: #d63638; border-width: 2px"' : ''
	);
	$option     = option_named( $name );
	// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- $attributes is escaped above.
	if ( $option && 'choice' === $option['type'] ) {
		echo "<select $attributes>";
		foreach ( $option['choices'] as $choice => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $choice ), selected( $value, $choice, false ), esc_html( translated( $label ) ) );
		}
		echo '</select>';
	} elseif ( 'privacy' === $name ) {
		printf( '<textarea class="large-text" rows="3" %s>%s</textarea>', $attributes, esc_textarea( $value ) );
	} elseif ( 'accent' === $name ) {
		printf( '<input type="text" class="code" %s value="%s" placeholder="#1d4f91"> ', $attributes, esc_attr( $value ) );
		// settings.js shows it, since without script it would do nothing.
		printf( '<input type="color" hidden id="%s-picker" aria-label="%s">', esc_attr( $id ), esc_attr__( 'Choose the accent', 'coalition-widgets' ) );
	} else {
		$example = 'src' === $name ? 'https://example.org/coalition.json' : 'https://example.org/contributions';
		printf( '<input type="text" class="large-text code" %s value="%s" placeholder="%s">', $attributes, esc_attr( $value ), esc_attr( $example ) );
	}
	// phpcs:enable
}
