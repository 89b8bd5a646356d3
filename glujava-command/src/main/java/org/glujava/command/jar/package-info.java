/** Jars of translators, as the command reads them. */
@NullMarked
package org.glujava.command.jar;

import org.jspecify.annotations.NullMarked;
