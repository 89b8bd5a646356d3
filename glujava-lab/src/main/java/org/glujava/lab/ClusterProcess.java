package org.glujava.lab;

import java.nio.file.Path;

/** A daemon of a cluster: a brick, or a self-heal daemon. The cluster ends it. */
public final class ClusterProcess extends GlusterProcess {
    private final Cluster cluster;

    ClusterProcess(String name, Cluster cluster, Launch.Started started) {
        super(name, cluster.lab(), started);
        this.cluster = cluster;
    }

    @Override
    Path dumpOptions() {
        return cluster.folder().run().resolve("gluster/glusterdump." + Proc.insideNumber(pid()) + ".options");
    }
}
