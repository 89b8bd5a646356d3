package org.glujava;

/**
 * A child of the translator in its graph (GlusterFS: {@code xlator_list_t children}).
 *
 * @param index the position in the volfile's {@code subvolumes} line, from 0
 * @param name the name of the volume
 */
public record Subvolume(int index, String name) {}
