import { define } from '../../internal/define.js';
import { CoalitionMembers } from './coalition-members.js';

define('coalition-members', CoalitionMembers);
