/** Internal: the values that a translator stores for inodes and fds. */
@NullMarked
package org.glujava.context;

import org.jspecify.annotations.NullMarked;
