/** The archive for bug reports. */
@NullMarked
package org.glujava.command.dump;

import org.jspecify.annotations.NullMarked;
