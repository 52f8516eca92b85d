<?php
/** What to do next, said until the settings exist: saved, or set aside empty. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

function show_welcome(): void {
	$screen = get_current_screen();
	if ( ! $screen || ! in_array( $screen->id, array( 'dashboard', 'plugins' ), true ) ) {
		return;
	}
	// With a default of one's own WordPress says whether there is an option.
	if ( ! library()['widgets'] || ! current_user_can( 'manage_options' ) || false !== get_option( OPTION, false ) ) {
		return;
	}
	$dismiss = wp_nonce_url( admin_url( 'admin-post.php?action=coalition_widgets_dismiss' ), 'coalition_widgets_dismiss' );
	printf(
		'<div class="notice notice-info"><p>%s <a href="%s">%s</a></p><p><a href="%s">%s</a></p></div>',
		esc_html__( 'Coalition Widgets is active. Choose the feed:', 'coalition-widgets' ),
		esc_url( settings_url() ),
		esc_html__( 'Settings → Coalition Widgets', 'coalition-widgets' ),
		esc_url( $dismiss ),
		esc_html__( 'Dismiss this notice', 'coalition-widgets' )
	);
}
add_action( 'admin_notices', __NAMESPACE__ . '\show_welcome' );

function dismiss_welcome(): void {
	check_admin_referer( 'coalition_widgets_dismiss' );
	if ( current_user_can( 'manage_options' ) ) {
		add_option( OPTION, array() );
	}
	$back = wp_get_referer();
	wp_safe_redirect( $back ? $back : admin_url() );
	exit;
}
add_action( 'admin_post_coalition_widgets_dismiss', __NAMESPACE__ . '\dismiss_welcome' );
