package org.modelwire.batch.publisher.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** Asks the DNS servers of the system through the JDK's own provider (module {@code jdk.naming.dns}). */
@ApplicationScoped
public class DnsTextRecords implements TextRecords {

    private static final String TXT = "TXT";

    @Override
    public List<String> of(String name) throws ReasonedException {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put("com.sun.jndi.dns.timeout.initial", "2000");
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
        try {
            DirContext dns = new InitialDirContext(settings);
            try {
                return texts(dns.getAttributes("dns:/" + name + ".", new String[] {TXT})
                        .get(TXT));
            } finally {
                dns.close();
            }
        } catch (NameNotFoundException e) {
            return List.of();
        } catch (NamingException e) {
            throw new ReasonedException(
                    Reason.DNS, "the TXT records of " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> texts(Attribute records) throws NamingException {
        List<String> texts = new ArrayList<>();
        if (records != null) {
            NamingEnumeration<?> values = records.getAll();
            while (values.hasMore()) {
                // One record of several strings comes as "a" "b".
                texts.add(values.next().toString().replaceAll("\" +\"", "").replaceAll("^\"|\"$", ""));
            }
        }
        return texts;
    }
}
