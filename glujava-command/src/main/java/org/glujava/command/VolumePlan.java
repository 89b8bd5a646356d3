package org.glujava.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.glujava.text.PlainText;

/** Says what a change of a volume does, before it is made. */
final class VolumePlan {
    private VolumePlan() {}

    /**
     * @param what such as "the clients of v get cache"
     * @param options that are set
     * @param consequences for processes
     */
    static void print(PrintWriter out, String what, Map<String, String> options, List<String> consequences) {
        out.println(what + ":");
        options.forEach((key, value) -> out.println("  " + PlainText.of(key + " = " + value)));
        consequences.forEach(line -> out.println("  " + line));
        out.flush();
    }
}
