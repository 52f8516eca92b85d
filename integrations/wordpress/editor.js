/* global DOMParser, window, setTimeout, clearTimeout */
// The blocks in the editor: the real element, live, and its options in the sidebar. Plain script, no build step.
( function ( wp, { widgets, defaults, accent, language, scripts, style, settingsUrl, words } ) {
	const { createElement: h, Fragment, useEffect, useRef, useState } = wp.element;
	const { useBlockProps, InspectorControls } = wp.blockEditor;
	const { Button, Disabled, Notice, PanelBody, Placeholder, SelectControl, TextareaControl, TextControl, ToggleControl } = wp.components;

	/** Milliseconds without a key after which the preview takes over what was typed: half an address is no address. */
	const TYPING_STOPPED = 500;
	/** Where the ids that an option takes stand in the feed, and what names them there. */
	const RECORDS = { commitment: [ 'commitments', 'title' ], member: [ 'members', 'name' ], plan: [ 'plans', 'title' ] };

	/** WordPress saves & as &amp; for writers without the right to raw HTML. */
	const decoded = ( text ) => new DOMParser().parseFromString( text.replace( /</g, '&lt;' ), 'text/html' ).documentElement.textContent;
	const valueOf = ( value ) => ( typeof value === 'string' ? decoded( value ) : value );
	const say = ( sentence, value ) => sentence.replace( '%s', () => value );

	/** The canvas may be a frame of its own: a custom element lives in the document that has its script. */
	function loadLibrary( page ) {
		if ( page.getElementById( 'coalition-widgets-library' ) ) return;
		const link = Object.assign( page.createElement( 'link' ), { id: 'coalition-widgets-library', rel: 'stylesheet', href: style } );
		const modules = scripts.map( ( src ) => Object.assign( page.createElement( 'script' ), { type: 'module', src } ) );
		page.head.append( link, ...modules );
	}

	/** What of the saved options reaches the element, with the settings behind it: attributes and slots. */
	function partsOf( widget, saved ) {
		const attributes = { lang: language };
		const slots = [];
		for ( const { name, slot } of widget.options ) {
			const value = valueOf( saved[ name ] ) || defaults[ name ];
			if ( ! value ) continue;
			if ( slot ) slots.push( [ slot, value ] );
			else attributes[ name ] = value === true ? '' : String( value );
		}
		return { attributes, slots, fallback: valueOf( saved.fallback ) || '' };
	}

	function draw( element, { attributes, slots, fallback } ) {
		for ( const name of element.getAttributeNames() ) {
			if ( name !== 'data-loading' && ! ( name in attributes ) ) element.removeAttribute( name );
		}
		for ( const [ name, value ] of Object.entries( attributes ) ) {
			if ( element.getAttribute( name ) !== value ) element.setAttribute( name, value );
		}
		const spans = slots.map( ( [ slot, textContent ] ) => Object.assign( element.ownerDocument.createElement( 'span' ), { slot, textContent } ) );
		element.replaceChildren( fallback, ...spans );
	}

	function Preview( { widget, saved, onFeed } ) {
		const holder = useRef();
		const parts = JSON.stringify( partsOf( widget, saved ) );
		useEffect( () => {
			const { current } = holder;
			loadLibrary( current.ownerDocument );
			if ( accent ) current.style.setProperty( '--coalition-accent', accent );
			const isFirst = ! current.firstChild;
			const show = () => {
				if ( isFirst ) current.append( current.ownerDocument.createElement( widget.tag ) );
				draw( current.firstChild, JSON.parse( parts ) );
			};
			if ( isFirst ) {
				show();
				return undefined;
			}
			const timer = setTimeout( show, TYPING_STOPPED );
			return () => clearTimeout( timer );
		}, [ parts ] );
		useEffect( () => {
			const { current } = holder;
			const events = [ 'coalition-feed-loaded', 'coalition-feed-failed' ];
			events.forEach( ( name ) => current.addEventListener( name, onFeed ) );
			return () => events.forEach( ( name ) => current.removeEventListener( name, onFeed ) );
		}, [] );
		return h( 'div', { ref: holder } );
	}

	function textOf( text ) {
		if ( ! text || typeof text === 'string' ) return text || '';
		return text[ language ] || text[ language.split( '-' )[ 0 ] ] || Object.values( text )[ 0 ];
	}

	/** The feed's records as choices; what is saved stays among them, also when the feed lost it. */
	function recordsOf( feed, name, value ) {
		const [ list, title ] = RECORDS[ name ] || [];
		const records = ( feed && feed[ list ] ) || [];
		if ( ! records.length ) return undefined;
		const choices = records.map( ( record ) => ( { value: record.id, label: textOf( record[ title ] ) } ) );
		if ( value && ! records.some( ( { id } ) => id === value ) ) choices.unshift( { value, label: value } );
		return [ { value: '', label: words.none }, ...choices ];
	}

	function Control( { option, value, feed, onChange } ) {
		const { name, type, label, help, choices, min, max } = option;
		const preset = defaults[ name ] || option.default;
		const common = { label, help, value: value === undefined ? '' : String( value ), __nextHasNoMarginBottom: true };
		const set = ( given ) => onChange( given === '' ? undefined : given );
		if ( type === 'boolean' ) {
			return h( ToggleControl, { label, help, checked: !! value, onChange: ( isOn ) => onChange( isOn || undefined ), __nextHasNoMarginBottom: true } );
		}
		if ( type === 'choice' ) {
			const first = { value: '', label: preset ? say( words.defaultIs, preset ) : words.default };
			return h( SelectControl, { ...common, options: [ first, ...choices.map( ( each ) => ( { value: each, label: each } ) ) ], onChange: set } );
		}
		if ( type === 'number' ) {
			const toNumber = ( given ) => set( Number.isInteger( parseInt( given, 10 ) ) ? parseInt( given, 10 ) : '' );
			return h( TextControl, { ...common, type: 'number', min, max, placeholder: preset, onChange: toNumber } );
		}
		const records = recordsOf( feed, name, value );
		if ( records ) return h( SelectControl, { ...common, options: records, onChange: set } );
		if ( option.slot ) return h( TextareaControl, { ...common, placeholder: preset, onChange: set } );
		return h( TextControl, { ...common, type: type === 'url' ? 'url' : 'text', placeholder: preset, onChange: set } );
	}

	function Sidebar( { widget, saved, event, setAttributes } ) {
		const control = ( option ) =>
			h( Control, {
				key: option.name,
				option,
				value: valueOf( saved[ option.name ] ),
				feed: event && event.feed,
				onChange: ( value ) => setAttributes( { [ option.name ]: value } ),
			} );
		const group = ( wanted ) => widget.options.filter( ( option ) => option.group === wanted ).map( control );
		const fallback = h( TextareaControl, {
			key: 'fallback',
			label: words.fallback,
			help: words.fallbackHelp,
			value: valueOf( saved.fallback ) || '',
			onChange: ( value ) => setAttributes( { fallback: value || undefined } ),
			__nextHasNoMarginBottom: true,
		} );
		const own = group( 'own' );
		return h(
			InspectorControls,
			null,
			own.length ? h( PanelBody, { title: words.appearance }, own ) : null,
			h( PanelBody, { title: words.data }, h( FeedNotice, { event } ), group( 'data' ), settingsUrl ? h( 'a', { href: settingsUrl }, words.forAll ) : null ),
			h( PanelBody, { title: words.more, initialOpen: false }, group( 'common' ), fallback )
		);
	}

	/** Addresses and paths are longer than the sidebar is wide. */
	const breakAnywhere = { overflowWrap: 'anywhere' };

	/** The technical reason, which the preview itself does not give: it shows what visitors see. */
	function FeedNotice( { event } ) {
		if ( event && event.error ) {
			return h( Notice, { status: 'error', isDismissible: false }, h( 'div', { style: breakAnywhere }, `${ words.failed } ${ event.error.message }` ) );
		}
		if ( ! event || ! event.problems.length ) return null;
		const lines = event.problems.slice( 0, 5 ).map( ( { path, message }, index ) => h( 'li', { key: index }, `${ path }: ${ message }` ) );
		return h( Notice, { status: 'warning', isDismissible: false }, say( words.problems, event.problems.length ), h( 'ul', { style: breakAnywhere }, lines ) );
	}

	/** In place of a preview, until there is a feed to show. */
	function AskForFeed( { widget, setAttributes } ) {
		const [ src, setSrc ] = useState( '' );
		const submit = ( event ) => {
			event.preventDefault();
			if ( src.trim() ) setAttributes( { src: src.trim() } );
		};
		return h(
			Placeholder,
			{ icon: 'chart-bar', label: widget.title, instructions: words.noFeed },
			h(
				'form',
				{ onSubmit: submit },
				h( TextControl, { label: words.feed, value: src, onChange: setSrc, type: 'text', __nextHasNoMarginBottom: true } ),
				h(
					'div',
					null,
					h( Button, { variant: 'primary', type: 'submit' }, words.preview ),
					settingsUrl ? h( Button, { variant: 'link', href: settingsUrl }, words.forAll ) : null
				)
			)
		);
	}

	/** A widget about one commitment shows nothing until it is chosen. */
	const isAboutOne = ( { tag } ) => /-(commitment|progress)$/.test( tag );

	const editOf = ( widget ) =>
		function Edit( { attributes: saved, setAttributes } ) {
			const [ event, setEvent ] = useState( null );
			const hasFeed = !! ( saved.src || defaults.src || widget.options.some( ( { name } ) => name === 'endpoint' ) );
			const needsChoice = isAboutOne( widget ) && ! saved.commitment;
			return h(
				Fragment,
				null,
				h( Sidebar, { widget, saved, event, setAttributes } ),
				h(
					'div',
					useBlockProps(),
					hasFeed ? null : h( AskForFeed, { widget, setAttributes } ),
					hasFeed && needsChoice ? h( Placeholder, { icon: 'chart-bar', label: widget.title, instructions: words.choose } ) : null,
					// Hidden it still asks for the feed, whose commitments the sidebar then offers.
					hasFeed ? h( 'div', { hidden: needsChoice }, h( Disabled, null, h( Preview, { widget, saved, onFeed: setEvent } ) ) ) : null
				)
			);
		};

	for ( const widget of widgets ) {
		// What the inserter shows of the block before it is chosen.
		const example = defaults.src && ! isAboutOne( widget ) ? { viewportWidth: 800 } : undefined;
		wp.blocks.registerBlockType( widget.block, { edit: editOf( widget ), save: () => null, example } );
	}
} )( window.wp, window.coalitionWidgets );
