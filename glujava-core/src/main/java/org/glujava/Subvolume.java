package org.glujava;

/**
 * A child of the translator in its graph (GlusterFS: {@code xlator_list_t children}).
 *
 * @param index its place in the volfile's {@code subvolumes} line, from 0
 * @param name the name of its volume
 */
public record Subvolume(int index, String name) {}
