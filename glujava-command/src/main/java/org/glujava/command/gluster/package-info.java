/** The GlusterFS of this machine. */
@NullMarked
package org.glujava.command.gluster;

import org.jspecify.annotations.NullMarked;
