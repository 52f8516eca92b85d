<?php
/** Settings → Coalition Widgets. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

function add_settings_page(): void {
	$page = add_options_page( 'Coalition Widgets', 'Coalition Widgets', 'manage_options', 'coalition-widgets', __NAMESPACE__ . '\show_settings_page' );
	add_action( "load-$page", __NAMESPACE__ . '\prepare_settings_page' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );

function prepare_settings_page(): void {
	$wrong = taken_wrong();
	add_fields( $wrong );
	// phpcs:ignore WordPress.Security.NonceVerification -- WordPress's own note after saving; nothing is changed by it.
	if ( isset( $_GET['settings-updated'] ) && ! isset( $wrong['src'] ) && '' !== setting( 'src' ) ) {
		list( $type, $message ) = feed_report( setting( 'src' ) );
		add_settings_error( OPTION, 'feed', esc_html( $message ), $type );
	}
	add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\enqueue_settings_assets' );
}

function enqueue_settings_assets(): void {
	enqueue_assets();
	wp_enqueue_script( HANDLE . '-settings', plugins_url( 'settings.js', PLUGIN_FILE ), array(), library()['version'], true );
}

function add_settings_link( array $links ): array {
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( settings_url() ), esc_html__( 'Settings', 'coalition-widgets' ) ) );
	return $links;
}
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\add_settings_link' );

function show_settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>Coalition Widgets</h1><form method="post" action="options.php">';
	settings_fields( 'coalition-widgets' );
	do_settings_sections( 'coalition-widgets' );
	submit_button();
	echo '</form>';
	show_feed_preview();
	show_shortcodes();
	echo '</div>';
}

/** What the browser gets of the feed; settings.js fills in the rest of it. */
function show_feed_preview(): void {
	$summary = widget_named( 'summary' );
	if ( ! $summary || '' === setting( 'src' ) ) {
		return;
	}
	printf( '<h2>%s</h2><div class="card" id="coalition-widgets-preview">', esc_html__( 'What the feed says', 'coalition-widgets' ) );
	echo render( $summary, array() ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped there.
	printf(
		'<div class="notice notice-error inline" id="coalition-widgets-failed" role="status" hidden><p>%s <span></span></p></div></div>',
		esc_html__( 'Your browser could not read the feed:', 'coalition-widgets' )
	);
}

/** Settings → Privacy offers this to whoever writes the site's privacy policy. */
function suggest_privacy_words(): void {
	$words = __( 'Pages with the coalition’s widgets set no cookie. The visitor’s browser asks the host of the coalition’s feed for its data, which thereby sees the visitor’s address. What is written into the feedback form goes to the address that this site has set for it, when the visitor sends it.', 'coalition-widgets' );
	wp_add_privacy_policy_content( 'Coalition Widgets', '<p>' . esc_html( $words ) . '</p>' );
}
add_action( 'admin_init', __NAMESPACE__ . '\suggest_privacy_words' );
