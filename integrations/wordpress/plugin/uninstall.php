<?php
/** Takes away what the plugin kept, on every site of a network: the settings, and what was typed there and is wrong. */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $coalition_widgets_site ) {
		switch_to_blog( $coalition_widgets_site );
		delete_option( 'coalition_widgets' );
		delete_transient( 'coalition_widgets_wrong' );
		restore_current_blog();
	}
} else {
	delete_option( 'coalition_widgets' );
	delete_transient( 'coalition_widgets_wrong' );
}
