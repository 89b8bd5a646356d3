package org.glujava.testkit;

/**
 * Who sends fops into a {@link TestGraph} from above. Each gives a loc with other parts: FUSE knows the file of a stat by its
 * inode alone, where libgfapi gives its name and its parent too. Which are given is in a table that a live test has found.
 *
 * <pre>{@code
 * TestGraph graph = TestGraph.of(NegativeLookup.class).top(Top.GFAPI).child("brick", new MemoryChild()).build();
 * }</pre>
 */
public enum Top {
    /** A FUSE mount. */
    FUSE,
    /** A program that uses libgfapi. */
    GFAPI,
    /** The server of a brick. */
    BRICK,
    /** The test alone: what it gives arrives unchanged, also what nobody would send. */
    AS_GIVEN
}
