package org.glujava.command.process;

import java.util.List;
import java.util.Objects;

/** A process that reports two fops. */
public final class ReportedProcess {
    public static final GlujavaProcess PROCESS = new GlujavaProcess(4711, "glusterfs", false, null);

    private ReportedProcess() {}

    /** Returns a report in which 100 lookups have been answered, and {@code more} slower ones. */
    public static ProcessInfo info(int more) {
        String json = """
                {"glujava":"0.1.0","glusterfs":"10.3","pid":7,"jvm":"17.0.15","java_home":"/java","bridge":"direct",
                 "heap":{"used":8388608,"committed":16777216,"max":268435456,"collections":%d,"collecting_ns":%d},
                 "instances":[{"volume":"nega\\u001btive","state":"up","translator":"negative-lookup","version":"1.2",
                   "class":"C","jar":"/j.jar","answered":%d,"in_flight":1,"operations":2,"failures":3,"suspended":4,"number":3,
                   "fops":{"lookup":{"entries":%d,"errors":90,"failures":3,
                     "answer_ns":{"p50":1,"p99":2,"max":9000,"buckets":[0,0,0,0,0,0,0,0,0,0,0,0,100,%d],"total":%d},
                     "java_ns":{"p50":1,"p99":2,"max":900,"buckets":[0,0,0,0,0,0,0,0,0,0,100],"total":100000}},
                    "stat":{"entries":0}},
                   "stuck":[{"what":"fop stat","seconds":12,"place":"At.here(At.java:1)"}]},
                  {"volume":"young","state":"starting"}],
                 "left_out":0}
                """.formatted(more, more * 1_000_000, 100 + more, 100 + more, more, 300_000 + more * 6000);
        return Objects.requireNonNull(ProcessInfo.parse(json));
    }

    /** Returns a report in which a program has opened the volume twice, as by two connections of libgfapi. */
    public static ProcessInfo twice(int more) {
        ProcessInfo info = info(more);
        ProcessInfo.Instance second =
                Objects.requireNonNull(ProcessInfo.parse("""
                {"heap":{},"instances":[{"volume":"nega\\u001btive","state":"up","number":8,"translator":"negative-lookup",
                  "fops":{"lookup":{"entries":1000}}}]}
                """)).instances().get(0);
        List<ProcessInfo.Instance> both = List.of(second, info.instances().get(0));
        return new ProcessInfo(
                info.glujava(),
                info.glusterfs(),
                info.pid(),
                info.jvm(),
                info.javaHome(),
                info.bridge(),
                info.heap(),
                both,
                0);
    }
}
