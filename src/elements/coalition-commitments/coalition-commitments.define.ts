import { define } from '../../internal/define.js';
import { CoalitionCommitments } from './coalition-commitments.js';

define('coalition-commitments', CoalitionCommitments);
