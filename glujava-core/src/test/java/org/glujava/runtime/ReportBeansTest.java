package org.glujava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.management.AttributeNotFoundException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportBeansTest {
    private static final String VOLUME = """
            {"volume":"%s","state":"%s","number":%d,"translator":"cache","place":null,"answered":18446744073709551615,\
            "draining":[],"fops":{"lookup":{"entries":%d,"java_ns":{"p50":1,"buckets":[0,7]}},"stat":{"entries":0}},\
            "stuck":[{"what":"fop stat","seconds":9,"place":null}]}""";

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private String report = "";
    private final ReportBeans beans = new ReportBeans(server, new ReportSource(() -> report));

    @BeforeEach
    void begin() throws Exception {
        show(volume("one", "up", 3, 5), "{\"volume\":\"young\",\"state\":\"starting\"}");
    }

    private static String volume(String name, String state, int number, int lookups) {
        return String.format(Locale.ROOT, VOLUME, name, state, number, lookups);
    }

    /** A report is used for a tenth of a second, so this makes the time pass. */
    private void show(String... volumes) throws Exception {
        report = "{\"bridge\":\"\\u006ana\\\"\",\"heap\":{\"used\":7},\"instances\":[" + String.join(",", volumes)
                + "]}";
        Thread.sleep(110);
        beans.refresh();
    }

    @Test
    void the_process_each_volume_and_each_fop_has_a_bean() {
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "org.glujava:type=Process",
                        "org.glujava:type=Translator,volume=one,number=3",
                        "org.glujava:type=Fop,volume=one,number=3,fop=lookup",
                        "org.glujava:type=Fop,volume=one,number=3,fop=stat");
    }

    @Test
    void attributes_are_the_values_of_the_report() throws Exception {
        assertThat(read("type=Process", "bridge")).isEqualTo("jna\"");
        assertThat(((CompositeData) read("type=Process", "heap")).get("used")).isEqualTo(7L);
        assertThat(read("type=Translator,volume=one,number=3", "place")).isNull();
        assertThat(read("type=Translator,volume=one,number=3", "answered")).isEqualTo(-1L);
        assertThat(read("type=Translator,volume=one,number=3", "draining")).isEqualTo(new CompositeData[0]);
        CompositeData[] stuck = (CompositeData[]) read("type=Translator,volume=one,number=3", "stuck");
        assertThat(stuck[0].getAll(new String[] {"what", "seconds", "place"})).containsExactly("fop stat", 9L, null);
        CompositeData times = (CompositeData) read("type=Fop,volume=one,number=3,fop=lookup", "java_ns");
        assertThat(times.get("buckets")).isEqualTo(new long[] {0, 7});
        assertThatThrownBy(() -> read("type=Translator,volume=one,number=3", "fops"))
                .isInstanceOf(AttributeNotFoundException.class);
    }

    @Test
    void a_client_is_told_what_there_is_to_read() throws Exception {
        ObjectName name = new ObjectName("org.glujava:type=Fop,volume=one,number=3,fop=lookup");
        assertThat(Stream.of(server.getMBeanInfo(name).getAttributes())
                        .map(attribute -> attribute.getName() + " " + attribute.getType()))
                .containsExactly("entries java.lang.Long", "java_ns javax.management.openmbean.CompositeData");
        assertThat(server.getAttributes(name, new String[] {"entries", "none"})).hasSize(1);
    }

    @Test
    void values_change_and_beans_of_volumes_that_have_gone_too() throws Exception {
        show(volume("one", "up", 3, 6), volume("one", "up", 4, 1), volume("a,b", "up", 5, 1));
        assertThat(read("type=Fop,volume=one,number=3,fop=lookup", "entries")).isEqualTo(6L);
        assertThat(read("type=Fop,volume=one,number=4,fop=lookup", "entries")).isEqualTo(1L);
        assertThat(read("type=Fop,volume=\"a,b\",number=5,fop=lookup", "entries"))
                .isEqualTo(1L);

        server.unregisterMBean(new ObjectName("org.glujava:type=Translator,volume=one,number=4"));
        show(volume("one", "left", 3, 6));
        assertThat(names()).containsExactly("org.glujava:type=Process");
    }

    @Test
    void what_is_no_report_is_refused() {
        for (String text : List.of("", "{", "{\"a\":[", "x", "{\"a\"", "{\"a\":-}", "{\"a")) {
            assertThatThrownBy(() -> ReportText.read(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Stream<String> names() {
        return server.queryNames(null, null).stream()
                .map(ObjectName::toString)
                .filter(name -> name.startsWith("org.glujava"));
    }

    private Object read(String keys, String attribute) throws Exception {
        return server.getAttribute(new ObjectName("org.glujava:" + keys), attribute);
    }
}
