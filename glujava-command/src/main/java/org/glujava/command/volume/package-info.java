/** Translators in volumes of glusterd. */
@NullMarked
package org.glujava.command.volume;

import org.jspecify.annotations.NullMarked;
