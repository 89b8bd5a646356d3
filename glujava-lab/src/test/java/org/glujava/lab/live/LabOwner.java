package org.glujava.lab.live;

import java.util.List;
import org.glujava.lab.FuseMount;

/** A program that owns a lab, on request with a cluster, and waits to be ended. */
final class LabOwner {
    /** Printed with the lab's folder when everything is up. */
    static final String READY = "ready: ";

    static final String CLUSTER = "cluster";

    private LabOwner() {}

    public static void main(String[] arguments) throws InterruptedException {
        LiveLab live = new LiveLab();
        if (List.of(arguments).contains(CLUSTER)) {
            live.cluster().volume("v", 1).start();
        }
        FuseMount mount = live.mount("plain");
        System.out.println(READY + mount.mountPoint().getParent());
        Thread.currentThread().join();
    }
}
