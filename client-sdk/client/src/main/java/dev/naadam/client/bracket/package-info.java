/**
 * A tournament as text for a terminal: brackets as trees, groups and Swiss stages as tables. Pure; the command line and the
 * demo draw what the control API tells, whoever has a tournament of another origin fills the pictures in.
 */
@NullMarked
package dev.naadam.client.bracket;

import org.jspecify.annotations.NullMarked;
