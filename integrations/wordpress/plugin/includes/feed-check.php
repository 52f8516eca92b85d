<?php
/** Asks for the feed when it has been set. What comes out is said and holds up nothing. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

/** Seconds that saving may take longer for this. */
const FEED_PATIENCE = 10;
/** What the library's own check takes at most. */
const FEED_LIMIT = 5000000;

/**
 * @param string $src as in the settings
 * @return array kind of notice, and a text for it, not escaped
 */
function feed_report( string $src ): array {
	$url  = \WP_Http::make_absolute_url( $src, home_url( '/' ) );
	$host = (string) wp_parse_url( $url, PHP_URL_HOST );
	if ( ! wp_http_validate_url( $url ) ) {
		return is_unknown( $host )
			/* translators: %s: a host's name. */
			? doubt( sprintf( __( 'This server finds no host “%s”. Check the feed’s address for typing errors.', 'coalition-widgets' ), $host ) )
			: unchecked();
	}
	$answer = wp_safe_remote_get(
		$url,
		array(
			'timeout'             => FEED_PATIENCE,
			'redirection'         => 3,
			'limit_response_size' => FEED_LIMIT + 1,
			'headers'             => array( 'Accept' => 'application/json', 'Origin' => origin_of( home_url() ) ),
		)
	);
	if ( is_wp_error( $answer ) ) {
		return 'http_request_not_executed' === $answer->get_error_code()
			? unchecked()
			/* translators: %s: why, in the words of the system. */
			: doubt( sprintf( __( 'This server could not reach the feed: %s Check its address for typing errors.', 'coalition-widgets' ), rtrim( $answer->get_error_message(), '.' ) . '.' ) );
	}
	$trouble = trouble_in( $answer );
	if ( '' !== $trouble ) {
		return doubt( $trouble );
	}
	$trouble = trouble_for_browsers( $url, wp_remote_retrieve_header( $answer, 'access-control-allow-origin' ) );
	if ( '' !== $trouble ) {
		return array( 'warning', $trouble );
	}
	/* translators: %s: the feed's title. */
	return array( 'success', sprintf( __( 'The feed was reached and can be read: %s', 'coalition-widgets' ), title_in( feed_in( $answer ) ) ) );
}

/** @return string what is wrong with the answer, '' for nothing */
function trouble_in( array $answer ): string {
	$status = (int) wp_remote_retrieve_response_code( $answer );
	if ( 404 === $status || 410 === $status ) {
		/* translators: %s: a number. */
		return sprintf( __( 'There is no file at the feed’s address: it answers %s. Check it for typing errors.', 'coalition-widgets' ), $status );
	}
	if ( 200 !== $status ) {
		/* translators: %s: a number. */
		return sprintf( __( 'The feed’s address answers with an error: %s. Check whether it opens in a private window.', 'coalition-widgets' ), $status );
	}
	if ( strlen( wp_remote_retrieve_body( $answer ) ) > FEED_LIMIT ) {
		return __( 'The file at the feed’s address has more than 5 MB. Every visitor would load all of it: put pictures and reports elsewhere and link to them.', 'coalition-widgets' );
	}
	$feed = feed_in( $answer );
	if ( null === $feed ) {
		return preg_match( '/^\s*</', wp_remote_retrieve_body( $answer ) )
			? __( 'At the feed’s address is a web page, not JSON. Look for the address of the file itself, not of the page about it.', 'coalition-widgets' )
			: __( 'The file at the feed’s address is not JSON, so no widget can read it.', 'coalition-widgets' );
	}
	if ( ! isset( $feed['version'] ) || 'coalition-feed/1' !== $feed['version'] ) {
		return __( 'The file at the feed’s address is JSON, but no coalition’s feed: it lacks "version": "coalition-feed/1". Ask whoever keeps it for the address of the feed.', 'coalition-widgets' );
	}
	return '';
}

/** The server got it, and browsers would not. */
function trouble_for_browsers( string $url, $allowed ): string {
	$home = origin_of( home_url() );
	if ( 0 === strpos( $home, 'https:' ) && 0 !== strpos( $url, 'https:' ) ) {
		return __( 'The feed was reached, but its address begins with http://, and browsers load nothing from there on a site with https://. Use the address with https://.', 'coalition-widgets' );
	}
	if ( origin_of( $url ) !== $home && ! array_intersect( array( '*', $home ), (array) $allowed ) ) {
		return __( 'The feed was reached, but its host does not let the browsers of your visitors read it. Whoever runs that host has to send this header with the file: Access-Control-Allow-Origin: *', 'coalition-widgets' );
	}
	return '';
}

function feed_in( array $answer ): ?array {
	$feed = json_decode( preg_replace( '/^\xEF\xBB\xBF/', '', wp_remote_retrieve_body( $answer ) ), true );
	return is_array( $feed ) ? $feed : null;
}

/** A text of a feed is a string or an object from language to string. */
function title_in( array $feed ): string {
	$title = isset( $feed['title'] ) ? $feed['title'] : '';
	if ( is_array( $title ) ) {
		$language = get_bloginfo( 'language' );
		$wanted   = array_intersect( array( $language, strtok( $language, '-' ) ), array_keys( $title ) );
		$title    = $wanted ? $title[ reset( $wanted ) ] : reset( $title );
	}
	return is_string( $title ) ? mb_substr( $title, 0, 200 ) : '';
}

function doubt( string $trouble ): array {
	$words = __( 'It is saved all the same: this server asked, and the browsers of your visitors ask by themselves. What yours got stands below.', 'coalition-widgets' );
	return array( 'warning', "$trouble $words" );
}

function unchecked(): array {
	$words = __( 'The feed was not checked, because this WordPress does not ask that address. What your browser got of it stands below.', 'coalition-widgets' );
	return array( 'info', $words );
}

/** PHP gives back what it does not find. */
function is_unknown( string $host ): bool {
	return '' !== $host && ! filter_var( trim( $host, '[]' ), FILTER_VALIDATE_IP ) && gethostbyname( $host ) === $host;
}

function origin_of( string $url ): string {
	$parts = wp_parse_url( $url );
	$port  = isset( $parts['port'] ) ? ":{$parts['port']}" : '';
	return strtolower( "{$parts['scheme']}://{$parts['host']}$port" );
}
