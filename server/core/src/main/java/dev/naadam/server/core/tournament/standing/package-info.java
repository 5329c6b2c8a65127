/**
 * Tables: what teams have reached, and how ties between them are broken.
 *
 * <p>Pure functions over matches, in whole numbers; called for every table and wherever a format asks who is better.
 */
@NullMarked
package dev.naadam.server.core.tournament.standing;

import org.jspecify.annotations.NullMarked;
