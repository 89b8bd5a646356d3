/** The command {@code glujava}, one class for each of its commands. */
@NullMarked
package org.glujava.command;

import org.jspecify.annotations.NullMarked;
