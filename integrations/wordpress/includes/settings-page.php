<?php
/** Settings → Coalition Widgets. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

function add_settings_page(): void {
	$page = add_options_page( 'Coalition Widgets', 'Coalition Widgets', 'manage_options', 'coalition-widgets', __NAMESPACE__ . '\show_settings_page' );
	add_action( "load-$page", __NAMESPACE__ . '\add_fields' );
	add_action( "admin_print_styles-$page", __NAMESPACE__ . '\enqueue_assets' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );

function add_settings_link( array $links ): array {
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( settings_url() ), esc_html__( 'Settings', 'coalition-widgets' ) ) );
	return $links;
}
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\add_settings_link' );

/** Name => label, help and, where it is no line of text, what else. */
function fields(): array {
	return array(
		'src'      => array(
			__( 'Feed', 'coalition-widgets' ),
			__( 'The address of the coalition’s JSON file. If it is on another host, that host has to allow it (Access-Control-Allow-Origin). Each block and shortcode can name another one.', 'coalition-widgets' ),
		),
		'endpoint' => array(
			__( 'Feedback goes to', 'coalition-widgets' ),
			__( 'The address that takes what residents send. Without one the feedback form says that it cannot send.', 'coalition-widgets' ),
		),
		'format'   => array(
			__( 'Feedback format', 'coalition-widgets' ),
			__( 'json for the coalition’s own receiver, form for form services, open311 for GeoReport v2.', 'coalition-widgets' ),
		),
		'privacy'  => array(
			__( 'Privacy sentence', 'coalition-widgets' ),
			__( 'Who keeps what residents send, what for, and how long. Stands in the form, before the link to your privacy policy.', 'coalition-widgets' ),
		),
		'accent'   => array(
			__( 'Accent', 'coalition-widgets' ),
			__( 'One colour, as #1d4f91. Everything else is made to be readable with it. Empty: what your theme says.', 'coalition-widgets' ),
		),
	);
}

function add_fields(): void {
	add_settings_section( 'defaults', '', '__return_false', 'coalition-widgets' );
	foreach ( fields() as $name => list( $label, $help ) ) {
		$field = array( 'name' => $name, 'help' => $help, 'label_for' => "coalition-widgets-$name" );
		add_settings_field( $name, esc_html( $label ), __NAMESPACE__ . '\show_field', 'coalition-widgets', 'defaults', $field );
	}
}

function show_field( array $field ): void {
	$name       = $field['name'];
	$value      = setting( $name );
	$attributes = sprintf(
		'id="%1$s" name="%2$s" aria-describedby="%1$s-help"',
		esc_attr( $field['label_for'] ),
		esc_attr( OPTION . "[$name]" )
	);
	$choices    = choices_of( $name );
	// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- $attributes is escaped above.
	if ( $choices ) {
		echo "<select $attributes>";
		foreach ( $choices as $choice ) {
			printf( '<option%s>%s</option>', selected( $value, $choice, false ), esc_html( $choice ) );
		}
		echo '</select>';
	} elseif ( 'privacy' === $name ) {
		printf( '<textarea class="large-text" rows="3" %s>%s</textarea>', $attributes, esc_textarea( $value ) );
	} else {
		$examples = array( 'src' => 'https://example.org/coalition.json', 'endpoint' => 'https://example.org/contributions', 'accent' => '#1d4f91' );
		printf( '<input type="text" class="%s" %s value="%s" placeholder="%s">', 'accent' === $name ? 'code' : 'large-text code', $attributes, esc_attr( $value ), esc_attr( $examples[ $name ] ) );
	}
	// phpcs:enable
	printf( '<p class="description" id="%s-help">%s</p>', esc_attr( $field['label_for'] ), esc_html( $field['help'] ) );
}

function choices_of( string $name ): array {
	foreach ( library()['widgets'] as $widget ) {
		foreach ( $widget['options'] as $option ) {
			if ( $name === $option['name'] && 'choice' === $option['type'] ) {
				return $option['choices'];
			}
		}
	}
	return array();
}

function show_settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>Coalition Widgets</h1><form method="post" action="options.php">';
	settings_fields( 'coalition-widgets' );
	do_settings_sections( 'coalition-widgets' );
	submit_button();
	echo '</form>';
	$summary = widget_named( 'summary' );
	if ( $summary && '' !== setting( 'src' ) ) {
		printf( '<h2>%s</h2><div class="card">', esc_html__( 'What the feed says', 'coalition-widgets' ) );
		echo render( $summary, array() ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped there.
		echo '</div>';
	}
	printf( '<h2>%s</h2><p>%s</p><ul class="ul-disc">', esc_html__( 'Shortcodes', 'coalition-widgets' ), esc_html__( 'For places without blocks. In the block editor, look for “coalition”.', 'coalition-widgets' ) );
	foreach ( library()['widgets'] as $widget ) {
		printf( '<li><code>[%s]</code>: %s</li>', esc_html( shortcode_name( $widget ) ), esc_html( translated( $widget['description'] ) ) );
	}
	echo '</ul></div>';
}

/** Settings → Privacy offers this to whoever writes the site's privacy policy. */
function suggest_privacy_words(): void {
	$words = __( 'Pages with the coalition’s widgets set no cookie. The visitor’s browser asks the host of the coalition’s feed for its data, which thereby sees the visitor’s address. What is written into the feedback form goes to the address that this site has set for it, when the visitor sends it.', 'coalition-widgets' );
	wp_add_privacy_policy_content( 'Coalition Widgets', '<p>' . esc_html( $words ) . '</p>' );
}
add_action( 'admin_init', __NAMESPACE__ . '\suggest_privacy_words' );
