/** The processes of this machine that run translators in Java, and what they report. */
@NullMarked
package org.glujava.command.process;

import org.jspecify.annotations.NullMarked;
