/**
 * The demo: one match told while it is played. A {@link dev.naadam.loadtest.demo.Teller} puts what one bot sees into
 * words, a {@link dev.naadam.loadtest.demo.BotKeeper} keeps some bots alive in processes of their own.
 */
@NullMarked
package dev.naadam.loadtest.demo;

import org.jspecify.annotations.NullMarked;
