<?php
/** Checks what a block or a shortcode was given. All of it is hostile until it has been here. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * An option's value as the element takes it: a text, or true for an attribute without value, or null for none.
 *
 * @param array $option as in library/widgets.json
 * @param mixed $value  from a block (any JSON) or a shortcode (a text)
 * @return string|bool|null|\WP_Error
 */
function checked_option( array $option, $value ) {
	if ( null === $value || '' === $value || false === $value ) {
		return null;
	}
	if ( ! is_scalar( $value ) ) {
		/* translators: %s: an option's name. */
		return problem( $option, __( '“%s” is not a single value.', 'coalition-widgets' ) );
	}
	if ( 'boolean' === $option['type'] ) {
		// A shortcode has only texts.
		return in_array( strtolower( (string) $value ), array( 'false', '0', 'no', 'off' ), true ) ? null : true;
	}
	// Writers without the right to raw HTML have their & saved as &amp;.
	$text = trim( wp_check_invalid_utf8( wp_specialchars_decode( (string) $value, ENT_QUOTES ) ) );
	$text = preg_replace( '/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/', '', $text );
	switch ( $option['type'] ) {
		case 'number':
			$is_fine = ctype_digit( $text ) && (int) $text >= $option['min'] && ( ! isset( $option['max'] ) || (int) $text <= $option['max'] );
			if ( $is_fine ) {
				return (string) (int) $text;
			}
			return isset( $option['max'] )
				/* translators: 1: an option's name, 2: smallest number, 3: largest number. */
				? problem( $option, __( '“%1$s” takes a number from %2$s to %3$s.', 'coalition-widgets' ), $option['min'], $option['max'] )
				/* translators: 1: an option's name, 2: smallest number. */
				: problem( $option, __( '“%1$s” takes a number from %2$s on.', 'coalition-widgets' ), $option['min'] );
		case 'choice':
			return isset( $option['choices'][ $text ] )
				? $text
				/* translators: 1: an option's name, 2: a list of words. */
				: problem( $option, __( '“%1$s” takes one of: %2$s.', 'coalition-widgets' ), implode( ', ', array_keys( $option['choices'] ) ) );
		case 'list':
			$words = preg_split( '/[\s,]+/', $text, -1, PREG_SPLIT_NO_EMPTY );
			return array_diff( $words, array_keys( $option['choices'] ) )
				/* translators: 1: an option's name, 2: a list of words. */
				? problem( $option, __( '“%1$s” takes these, separated by spaces: %2$s.', 'coalition-widgets' ), implode( ', ', array_keys( $option['choices'] ) ) )
				: ( implode( ' ', $words ) ?: null );
		case 'url':
			$url = checked_url( $text );
			return $url
				? $url
				/* translators: %s: an option's name. */
				: problem( $option, __( '“%s” takes an address that begins with https://, http:// or /.', 'coalition-widgets' ) );
		default:
			return '' === $text ? null : $text;
	}
}

/** Names the option as whoever gave the value knows it: by its attribute, or by the label of a field. */
function problem( array $option, string $words, ...$values ): \WP_Error {
	$called = isset( $option['called'] ) ? $option['called'] : $option['name'];
	return new \WP_Error( $option['name'], vsprintf( $words, array_merge( array( $called ), $values ) ) );
}

/** The address, or '' where it is none: a scheme of its own, or a path from nowhere. */
function checked_url( string $text ): string {
	return preg_match( '#^(https?:/)?/#i', $text ) ? esc_url_raw( $text, array( 'http', 'https' ) ) : '';
}

/**
 * A form asks residents for their names, so where it sends is not any writer's to choose: only to this site, or to
 * the host that an administrator set. WordPress, too, takes forms from writers without the right to raw HTML.
 */
function is_trusted_endpoint( string $url ): bool {
	$host = host_of( $url );
	return null === $host || host_of( home_url() ) === $host || host_of( setting( 'endpoint' ) ) === $host;
}

/** Host and port, or null for an address on this site. Protocol-relative addresses have a host, too. */
function host_of( string $url ): ?string {
	$parts = wp_parse_url( $url );
	if ( ! is_array( $parts ) ) {
		return '';
	}
	if ( ! isset( $parts['host'] ) ) {
		return null;
	}
	return strtolower( $parts['host'] ) . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
}
