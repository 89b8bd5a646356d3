package org.glujava.lab.live;

import org.glujava.lab.FuseMount;

/** A program that owns a lab and waits to be ended. */
final class LabOwner {
    /** Printed with the lab's folder when all is up. */
    static final String READY = "ready: ";

    private LabOwner() {}

    public static void main(String[] arguments) throws InterruptedException {
        LiveLab live = new LiveLab();
        FuseMount mount = live.mount("plain");
        System.out.println(READY + mount.mountPoint().getParent());
        Thread.currentThread().join();
    }
}
