/** Real GlusterFS on loopback: bricks, FUSE mounts, and a {@link org.glujava.lab.Lab} that owns and removes them. */
@NullMarked
package org.glujava.lab;

import org.jspecify.annotations.NullMarked;
