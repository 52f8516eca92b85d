<?php
/** A widget as HTML. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * @param array  $widget   as in library/widgets.json
 * @param array  $given    option name => value, unchecked
 * @param string $fallback HTML that is safe already; '' for our own words
 * @param string $called   what the writer knows options by: `name` in a shortcode, `label` in a block's sidebar
 */
function render( array $widget, array $given, string $fallback = '', string $called = 'name' ): string {
	if ( is_feed() ) {
		// Feed readers and newsletters run no script.
		return sprintf( '<a href="%s">%s</a>', esc_url( get_permalink() ), esc_html__( 'See this part on the website.', 'coalition-widgets' ) );
	}
	list( $values, $problems ) = values_of( $widget, $given, $called );
	$attributes                = '';
	$slots                     = '';
	foreach ( $widget['options'] as $option ) {
		$name = $option['name'];
		if ( ! isset( $values[ $name ] ) ) {
			if ( ! empty( $option['required'] ) ) {
				// Whoever has only to read sees what the writer put in its place, and no broken widget.
				return problems_for_editors( array_merge( $problems, array( missing( $widget, $option, $called ) ) ), $widget['tag'] ) . $fallback;
			}
			continue;
		}
		if ( isset( $option['slot'] ) ) {
			$slots .= sprintf( '<span slot="%s">%s</span>', esc_attr( $option['slot'] ), esc_html( $values[ $name ] ) );
		} else {
			$attributes .= ' ' . esc_attr( $name ) . ( true === $values[ $name ] ? '' : '="' . esc_attr( $values[ $name ] ) . '"' );
		}
	}
	enqueue_assets();
	if ( '' === $fallback ) {
		$fallback = '<noscript>' . esc_html__( 'This part of the page needs JavaScript.', 'coalition-widgets' ) . '</noscript>';
	}
	return problems_for_editors( $problems, $widget['tag'] ) . sprintf( '<%1$s%2$s>%3$s</%1$s>', $widget['tag'], $attributes, $fallback . $slots );
}

/** @return array what is fine, as option name => value, with the settings behind it; and sentences about the rest */
function values_of( array $widget, array $given, string $called ): array {
	$names    = array_column( $widget['options'], 'name' );
	$values   = array();
	$problems = array();
	foreach ( $widget['options'] as $option ) {
		$name             = $option['name'];
		$option['called'] = called( $option, $called );
		$value            = checked_option( $option, isset( $given[ $name ] ) ? $given[ $name ] : null );
		if ( 'endpoint' === $name && is_string( $value ) && ! is_trusted_endpoint( $value ) ) {
			/* translators: %s: an option's name. */
			$words = __( '“%s” leads to a host that is neither this site nor the one in Settings → Coalition Widgets.', 'coalition-widgets' );
			$value = problem( $option, $words );
		}
		if ( is_wp_error( $value ) ) {
			$problems[] = $value->get_error_message();
			$value      = null;
		}
		$values[ $name ] = null === $value ? default_of( $option ) : $value;
	}
	foreach ( array_diff( array_keys( $given ), $names ) as $unknown ) {
		/* translators: 1: what was written, 2: a list of words. */
		$words      = __( 'There is no “%1$s” here. Options are: %2$s.', 'coalition-widgets' );
		$problems[] = sprintf( $words, $unknown, implode( ', ', $names ) );
	}
	return array( $values, $problems );
}

function called( array $option, string $called ): string {
	return 'label' === $called ? translated( $option['label'] ) : $option['name'];
}

/** What to write where an option is lacking without which there is nothing to show. */
function missing( array $widget, array $option, string $called ): string {
	if ( 'commitment' !== $option['name'] ) {
		/* translators: %s: an option's name. */
		$words = __( '“%s” is missing. Set it here, or for all pages in Settings → Coalition Widgets.', 'coalition-widgets' );
		return sprintf( $words, called( $option, $called ) );
	}
	if ( 'label' === $called ) {
		return __( 'No commitment is chosen. Choose one in the sidebar of the block.', 'coalition-widgets' );
	}
	/* translators: %s: a shortcode. */
	$words = __( 'It is not said which commitment. Write %s with the commitment’s id, which stands in the feed; or insert the block, where you choose it by its title.', 'coalition-widgets' );
	return sprintf( $words, '[' . shortcode_name( $widget ) . ' commitment="…"]' );
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
	$post = get_the_ID();
	if ( ! $problems || ! ( $post ? current_user_can( 'edit_post', $post ) : current_user_can( 'edit_posts' ) ) ) {
		return '';
	}
	// The bar stands in sentences, which a block would end.
	$element = 'coalition-progress' === $tag ? 'strong' : 'div';
	return sprintf( '<%1$s class="coalition-widgets-problems">Coalition Widgets: %2$s</%1$s> ', $element, esc_html( implode( ' ', $problems ) ) );
}
