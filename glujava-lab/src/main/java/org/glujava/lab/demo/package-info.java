/** The demo: a PHP include path, searched through mounts without a cache, with GlusterFS's cache, and with ours. */
@NullMarked
package org.glujava.lab.demo;

import org.jspecify.annotations.NullMarked;
