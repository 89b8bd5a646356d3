package org.glujava.command.gluster;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** What the bricks of a started volume do. */
public final class BrickState {
    private static final String RUNS = "1";

    private BrickState() {}

    /** Returns whether the process of a brick runs. */
    public static boolean isOnline(GlusterCli cli, String volume, ClusterBrick brick) {
        return running(cli.ask("volume", "status", volume)).contains(brick.text());
    }

    static Set<String> running(Element status) {
        return Xml.all(status, "node").stream()
                .filter(node -> Xml.text(node, "status").equals(RUNS))
                .map(node -> Xml.text(node, "hostname") + ':' + Xml.text(node, "path"))
                .collect(Collectors.toSet());
    }

    /** Returns how many clients are connected to a brick. */
    public static int clients(GlusterCli cli, String volume, ClusterBrick brick) {
        return Xml.all(cli.ask("volume", "status", volume, "clients"), "node").stream()
                .filter(node -> (Xml.text(node, "hostname") + ':' + Xml.text(node, "path")).equals(brick.text()))
                .mapToInt(node -> Xml.all(node, "client").size())
                .sum();
    }

    /** Returns whether all bricks of a replicated or dispersed volume have the same. */
    public static boolean isHealed(GlusterCli cli, String volume) {
        return isHealed(cli.ask("volume", "heal", volume, "info", "summary"));
    }

    /** A brick that cannot be asked has a dash instead of the number. */
    static boolean isHealed(Element summary) {
        List<Element> bricks = Xml.all(summary, "brick");
        return !bricks.isEmpty()
                && bricks.stream()
                        .allMatch(
                                brick -> Xml.text(brick, "totalNumberOfEntries").equals("0"));
    }
}
