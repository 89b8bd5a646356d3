package example;

import org.glujava.Cbk;
import org.glujava.Metrics;
import org.glujava.MetricsSection;
import org.glujava.Notify;
import org.glujava.Statedump;
import org.glujava.StatedumpSection;
import org.glujava.Translator;
import org.glujava.event.ChildEvent;
import org.glujava.event.Event;
import org.glujava.event.Upcall;
import org.glujava.type.Client;
import org.glujava.type.Fd;
import org.glujava.type.Inode;

/** What is called beside fops, and no fop. */
@Translator("watcher")
final class Watcher implements AutoCloseable {
    @Notify
    void all(Event event) {}

    @Notify
    boolean upcall(Upcall event) {
        return false;
    }

    @Notify
    void child(ChildEvent event) throws Exception {}

    @Cbk
    void fdclose(Fd fd) {}

    @Cbk
    void forget(Inode inode) {}

    @Cbk
    void clientDisconnect(Client client) {}

    @Cbk
    void ictxmerge(Fd fd, Inode inode, Inode linkedInode) {}

    @Statedump
    void dump(StatedumpSection out) {
        out.put("key", 1);
    }

    @Metrics
    void numbers(MetricsSection out) {
        out.put("key", 1);
    }

    @Override
    public void close() {}
}
