/** The driver's translators: each hooks all fops, and does with them what its name says. */
@NullMarked
package org.glujava.driver;

import org.jspecify.annotations.NullMarked;
