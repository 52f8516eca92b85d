<?php
/** Takes away what the plugin kept: one option, on every site of a network. */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $coalition_widgets_site ) {
		switch_to_blog( $coalition_widgets_site );
		delete_option( 'coalition_widgets' );
		restore_current_blog();
	}
} else {
	delete_option( 'coalition_widgets' );
}
