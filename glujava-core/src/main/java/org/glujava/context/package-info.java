/** GluJava's own: the values that a translator keeps for inodes and fds. */
@NullMarked
package org.glujava.context;

import org.jspecify.annotations.NullMarked;
