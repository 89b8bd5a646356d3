package org.glujava;

/**
 * A parent of the translator in its graph (GlusterFS: {@code xlator_list_t parents}).
 *
 * @param index the position among the parents, from 0
 * @param name the name of the volume
 */
public record Parent(int index, String name) {}
