/**
 * The arguments and the reply of each fop, and interfaces that those of several fops share, such as {@link
 * org.glujava.fop.HasEntries}.
 */
@NullMarked
package org.glujava.fop;

import org.jspecify.annotations.NullMarked;
