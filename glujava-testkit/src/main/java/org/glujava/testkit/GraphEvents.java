package org.glujava.testkit;

import org.glujava.event.Event;
import org.glujava.event.ProcessEnd;
import org.glujava.spi.CbkId;
import org.glujava.type.Client;
import org.glujava.type.Fd;
import org.glujava.type.Inode;
import org.glujava.type.Size;

/** What reaches the translator of a {@link TestGraph} beside fops: events, cbks, and changes of its memory budget. */
abstract sealed class GraphEvents permits TestGraph {
    final GraphVolume volume;
    final ServerInodes served;

    GraphEvents(GraphVolume volume, Top top) {
        this.volume = volume;
        this.served = new ServerInodes(top, volume.side(), volume.sender());
    }

    /**
     * Sends an event to the translator: see {@link org.glujava.Notify}. For the end of the process, call {@link
     * #endProcess}.
     *
     * @param event the event
     * @return whether the event is passed on
     */
    public boolean notify(Event event) {
        if (event instanceof ProcessEnd) {
            throw new IllegalArgumentException("ProcessEnd cannot be sent by notify: call endProcess()");
        }
        return volume.sender().event(event);
    }

    /**
     * Simulates the end of the process by SIGTERM, umount or exit: calls the methods that take {@link ProcessEnd}. Fops
     * may still be sent afterwards. The translator is not closed any more, and its references are no leaks.
     *
     * @return whether all methods have returned; a method may wait for a reply that a child holds
     */
    public boolean endProcess() {
        return volume.endProcess();
    }

    /**
     * Sets the translator's budget: see {@link org.glujava.MemoryBudget}.
     *
     * @param budget the budget of {@code context.memory()}
     */
    public void memory(Size budget) {
        volume.memory(budget);
    }

    /**
     * Simulates a garbage collection that leaves the heap nearly full: see {@link org.glujava.MemoryBudget}. The budget
     * is 0 then, and returns after ten seconds of the {@link TestGraph#clock clock}.
     */
    public void memoryPressure() {
        volume.memoryPressure();
    }

    /**
     * Lets GlusterFS forget an inode: see {@link org.glujava.Cbk}. It is forgotten as soon as no fop uses it, and the
     * translator has no reference of it or of an fd of it. With {@link Top#BRICK}, a file that has lost its last name
     * is forgotten without this.
     *
     * @param inode the inode
     */
    public void forget(Inode inode) {
        volume.sender().forget(inode);
    }

    /**
     * Lets GlusterFS release an fd: see {@link org.glujava.Cbk}. It is released as soon as no fop uses it, and the
     * translator has no reference of it.
     *
     * @param fd the fd
     */
    public void release(Fd fd) {
        served.released(fd);
        volume.sender().release(fd);
    }

    /**
     * Simulates the last close of a file by a program: see {@link org.glujava.Cbk}.
     *
     * @param fd the fd
     */
    public void fdclose(Fd fd) {
        volume.sender().fdclose(fd);
    }

    /**
     * Simulates the invalidation of an inode by another xlator: see {@link org.glujava.Cbk}.
     *
     * @param inode the inode
     */
    public void invalidate(Inode inode) {
        volume.sender().invalidate(inode);
    }

    /**
     * Simulates that a client disconnects from a brick: see {@link org.glujava.Cbk}.
     *
     * @param client the client
     */
    public void clientDisconnect(Client client) {
        volume.sender().client(CbkId.CLIENT_DISCONNECT, client);
    }

    /**
     * Simulates the end of the last fop of a disconnected client of a brick: see {@link org.glujava.Cbk}.
     *
     * @param client the client
     */
    public void clientDestroy(Client client) {
        volume.sender().client(CbkId.CLIENT_DESTROY, client);
    }

    /**
     * Simulates an open in a brick whose file has another inode in the inode table: see {@link org.glujava.Cbk}.
     *
     * @param fd the fd
     * @param inode its inode
     * @param linkedInode the inode that the inode table has for the file
     */
    public void ictxmerge(Fd fd, Inode inode, Inode linkedInode) {
        volume.sender().ictxmerge(fd, inode, linkedInode);
    }
}
