<?php
/** A widget as HTML. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * @param array  $widget   as in library/widgets.json
 * @param array  $given    option name => value, unchecked
 * @param string $fallback HTML that is safe already; '' for our own words
 */
function render( array $widget, array $given, string $fallback = '' ): string {
	if ( is_feed() ) {
		// Feed readers and newsletters run no script.
		return sprintf( '<a href="%s">%s</a>', esc_url( get_permalink() ), esc_html__( 'See this part on the website.', 'coalition-widgets' ) );
	}
	$names    = array_column( $widget['options'], 'name' );
	$values   = array();
	$problems = array();
	$slots    = '';
	foreach ( $widget['options'] as $option ) {
		$name  = $option['name'];
		$value = checked_option( $option, isset( $given[ $name ] ) ? $given[ $name ] : null );
		if ( 'endpoint' === $name && is_string( $value ) && ! is_trusted_endpoint( $value ) ) {
			/* translators: %s: an option's name. */
			$words = __( '“%s” leads to a host that is neither this site nor the one in Settings → Coalition Widgets.', 'coalition-widgets' );
			$value = problem( $option, $words );
		}
		if ( is_wp_error( $value ) ) {
			$problems[] = $value->get_error_message();
			$value      = null;
		}
		if ( null === $value ) {
			$value = default_of( $option );
		}
		if ( isset( $option['slot'] ) ) {
			$slots .= is_string( $value ) ? sprintf( '<span slot="%s">%s</span>', esc_attr( $option['slot'] ), esc_html( $value ) ) : '';
		} elseif ( null !== $value ) {
			$values[ $name ] = $value;
		}
	}
	foreach ( array_diff( array_keys( $given ), $names ) as $unknown ) {
		/* translators: 1: what was written, 2: a list of words. */
		$words      = __( 'There is no “%1$s” here. Options are: %2$s.', 'coalition-widgets' );
		$problems[] = sprintf( $words, $unknown, implode( ', ', $names ) );
	}
	$needed = in_array( 'endpoint', $names, true ) ? 'endpoint' : 'src';
	if ( ! isset( $values[ $needed ] ) ) {
		/* translators: %s: an option's name. */
		$problems[] = sprintf( __( '“%s” is missing. Set it here, or for all pages in Settings → Coalition Widgets.', 'coalition-widgets' ), $needed );
	}
	enqueue_assets( isset( $values['lang'] ) ? $values['lang'] : '' );

	$attributes = '';
	foreach ( $values as $name => $value ) {
		$attributes .= ' ' . esc_attr( $name ) . ( true === $value ? '' : '="' . esc_attr( $value ) . '"' );
	}
	if ( '' === $fallback ) {
		$fallback = '<noscript>' . esc_html__( 'This part of the page needs JavaScript.', 'coalition-widgets' ) . '</noscript>';
	}
	return problems_for_editors( $problems, $widget['tag'] ) . sprintf( '<%1$s%2$s>%3$s</%1$s>', $widget['tag'], $attributes, $fallback . $slots );
}

/** What holds where neither block nor shortcode says anything. */
function default_of( array $option ): ?string {
	if ( 'privacy-url' === $option['name'] ) {
		$url = get_privacy_policy_url();
		return '' === $url ? null : $url;
	}
	$is_setting = in_array( $option['name'], SETTINGS, true );
	$value      = $is_setting ? checked_option( $option, setting( $option['name'] ) ) : null;
	return is_string( $value ) ? $value : null;
}

/** Whoever may edit the page sees what to mend; visitors see the rest of the widget. */
function problems_for_editors( array $problems, string $tag ): string {
	if ( ! $problems || ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	// The bar stands in sentences, which a block would end.
	$element = 'coalition-progress' === $tag ? 'strong' : 'div';
	return sprintf( '<%1$s class="coalition-widgets-problems">Coalition Widgets: %2$s</%1$s> ', $element, esc_html( implode( ' ', $problems ) ) );
}
