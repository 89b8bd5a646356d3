package org.glujava.runtime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * The MBeans of this process: one for it, one for each volume with a translator, and one for each fop that a translator
 * takes. They show what the report has, and refer to nothing of a translator.
 */
final class ReportBeans {
    private static final String DOMAIN = "org.glujava:";
    private static final String FOPS = "fops";
    private static final String INSTANCES = "instances";

    private final MBeanServer server;
    private final ReportSource source;
    private final Set<ObjectName> registered = new HashSet<>();

    ReportBeans(MBeanServer server, ReportSource source) {
        this.server = server;
        this.source = source;
    }

    /** Registers what is new in the report, and unregisters what has gone. */
    synchronized void refresh() throws JMException {
        Map<ObjectName, ReportBean> wanted = beans();
        for (Iterator<ObjectName> each = registered.iterator(); each.hasNext(); ) {
            ObjectName name = each.next();
            if (!wanted.containsKey(name)) {
                each.remove();
                unregister(name);
            }
        }
        for (Map.Entry<ObjectName, ReportBean> each : wanted.entrySet()) {
            if (!registered.contains(each.getKey())) {
                server.registerMBean(each.getValue(), each.getKey());
                registered.add(each.getKey());
            }
        }
    }

    private void unregister(ObjectName name) throws JMException {
        try {
            server.unregisterMBean(name);
        } catch (InstanceNotFoundException e) {
            // A client has done it.
        }
    }

    private Map<ObjectName, ReportBean> beans() throws JMException {
        Map<ObjectName, ReportBean> beans = new LinkedHashMap<>();
        beans.put(
                new ObjectName(DOMAIN + "type=Process"),
                new ReportBean("The process, and its Java heap", Set.of(INSTANCES), source::report));
        for (Map<String, @Nullable Object> instance : instances()) {
            long number = number(instance);
            String keys = ",volume=" + value(String.valueOf(instance.get("volume"))) + ",number=" + number;
            beans.put(
                    new ObjectName(DOMAIN + "type=Translator" + keys),
                    new ReportBean("A volume with a translator", Set.of(FOPS), () -> instance(number)));
            for (String fop : object(instance.get(FOPS)).keySet()) {
                beans.put(
                        new ObjectName(DOMAIN + "type=Fop" + keys + ",fop=" + fop),
                        new ReportBean(
                                "A fop that the translator takes",
                                Set.of(),
                                () -> object(object(instance(number).get(FOPS)).get(fop))));
            }
        }
        return beans;
    }

    /** Without those that start, which have no number yet, and those that another graph has replaced. */
    private List<Map<String, @Nullable Object>> instances() {
        return ((List<?>) source.report().getOrDefault(INSTANCES, List.of()))
                .stream()
                        .map(ReportBeans::object)
                        .filter(instance -> instance.containsKey("number") && !"left".equals(instance.get("state")))
                        .toList();
    }

    private Map<String, @Nullable Object> instance(long number) {
        return instances().stream()
                .filter(each -> number(each) == number)
                .findFirst()
                .orElseGet(HashMap::new);
    }

    private static long number(Map<String, @Nullable Object> instance) {
        return instance.get("number") instanceof Long number ? number : 0;
    }

    @SuppressWarnings("unchecked") // the reader makes no other maps
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value == null ? new HashMap<>() : (Map<String, @Nullable Object>) value;
    }

    /** Quotes names that would end the key's value, or be a pattern. */
    private static String value(String text) {
        return text.matches("[^,=:\"*?\\n]+") ? text : ObjectName.quote(text);
    }
}
