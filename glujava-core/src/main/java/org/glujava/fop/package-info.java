/**
 * The arguments and the reply of each fop, and interfaces for parts that several fops share, such as {@link
 * org.glujava.fop.HasEntries}.
 */
@NullMarked
package org.glujava.fop;

import org.jspecify.annotations.NullMarked;
