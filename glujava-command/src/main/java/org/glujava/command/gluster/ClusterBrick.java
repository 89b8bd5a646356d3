package org.glujava.command.gluster;

/**
 * A brick of a volume.
 *
 * @param node the UUID of its node
 * @param host the node's name in the volume
 * @param path its folder there
 */
public record ClusterBrick(String node, String host, String path) {
    /** Returns it as GlusterFS names it. */
    public String text() {
        return host + ':' + path;
    }
}
