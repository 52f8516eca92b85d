import { define } from '../../internal/define.js';
import { CoalitionFeed } from './coalition-feed.js';

define('coalition-feed', CoalitionFeed);
