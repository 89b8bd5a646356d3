/** Volfiles as GlusterFS reads them, and changes to them that keep every other byte. */
@NullMarked
package org.glujava.command.volfile;

import org.jspecify.annotations.NullMarked;
