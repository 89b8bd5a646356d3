/**
 * Lets SLF4J log into GlusterFS's log. It belongs into the translator's jar, beside slf4j-api: each instance has a class
 * loader of its own, in which SLF4J finds this and nobody else's.
 */
@NullMarked
package org.glujava.slf4j;

import org.jspecify.annotations.NullMarked;
