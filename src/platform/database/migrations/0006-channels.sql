-- An SMS is a channel of its own: it costs money, and a page must say how something went.
ALTER TABLE message MODIFY channel ENUM('mail','sms','task') NOT NULL;
