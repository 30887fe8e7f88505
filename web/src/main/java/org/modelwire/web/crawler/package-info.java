/** What crawlers and language models look for before they read: site maps, robots.txt, llms.txt, security.txt. */
package org.modelwire.web.crawler;
